/** Made by the build out of the message bundles, one for each language. */
declare module 'virtual:texts/*' {
  const texts: Record<string, string>;
  export default texts;
}

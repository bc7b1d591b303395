/* Which codes fit what is typed: those that begin with it first, then those that have it anywhere. */

export interface Code {
  id: string;
  name: string;
  path: string;
  colour: string;
  definition: string;
  retired?: boolean;
}

export function fitting(codes: Code[], typed: string, most: number): Code[] {
  const sought = typed.trim().toLocaleLowerCase();
  if (!sought) {
    return codes.slice(0, most);
  }
  const rank = (code: Code): number => {
    const name = code.name.toLocaleLowerCase();
    if (name === sought) return 0;
    if (name.startsWith(sought)) return 1;
    if (name.includes(sought)) return 2;
    return `${code.path} ${code.definition}`.toLocaleLowerCase().includes(sought) ? 3 : 4;
  };
  return codes
    .map((code) => ({ code, rank: rank(code) }))
    .filter((one) => one.rank < 4)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map((one) => one.code);
}

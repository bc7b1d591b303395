/*
 * The texts of the interface, one module for each language, all of them kept offline.
 */
import type { TextOf } from './contract';

export const LANGUAGES = ['ru', 'kk', 'ky', 'tg', 'uz', 'en'] as const;
export type LanguageTag = (typeof LANGUAGES)[number];

/** Each language by its own name. */
export const LANGUAGE_NAMES: Record<LanguageTag, string> = {
  ru: 'Русский',
  kk: 'Қазақша',
  ky: 'Кыргызча',
  tg: 'Тоҷикӣ',
  uz: 'Oʻzbekcha',
  en: 'English'
};

const MODULES: Record<LanguageTag, () => Promise<{ default: Record<string, string> }>> = {
  ru: () => import('virtual:texts/ru'),
  kk: () => import('virtual:texts/kk'),
  ky: () => import('virtual:texts/ky'),
  tg: () => import('virtual:texts/tg'),
  uz: () => import('virtual:texts/uz'),
  en: () => import('virtual:texts/en')
};

export function isLanguage(tag: string): tag is LanguageTag {
  return (LANGUAGES as readonly string[]).includes(tag);
}

/** The first language of the browser that there is, else Russian. */
export function languageOfBrowser(preferred: readonly string[]): LanguageTag {
  return preferred.map((tag) => tag.split('-')[0].toLowerCase()).find(isLanguage) ?? 'ru';
}

export async function readTexts(language: LanguageTag): Promise<TextOf> {
  const texts = (await MODULES[language]()).default;
  return (key, ...values) => fill(texts[key] ?? key, values);
}

/** As Java's MessageFormat does it: arguments by number, doubled apostrophes for one where there are arguments. */
export function fill(pattern: string, values: readonly (string | number)[]): string {
  if (values.length === 0) {
    return pattern;
  }
  return pattern
    .replace(/''/g, '’')
    .replace(/\{(\d+)(?:,[^}]*)?\}/g, (all, index) => {
      const value = values[Number(index)];
      return value === undefined ? all : String(value);
    });
}

import type { SeenUser } from '../../page-api/seen.ts';

export interface Company {
  readonly teamId: string;
  readonly name: string;
  readonly external: boolean;
  readonly people: readonly SeenUser[];
}

/** The agency first, then the others in their order. */
export function byCompany(people: readonly SeenUser[]): readonly Company[] {
  const companies = new Map<string, Company>();
  for (const one of people) {
    const { teamId, teamName: name, external } = one;
    const known = companies.get(teamId);
    companies.set(teamId, { teamId, name, external, people: [...(known?.people ?? []), one] });
  }
  return [...companies.values()].sort((a, b) => Number(a.external) - Number(b.external));
}

/** "Aoi Tanaka" → AT, "田中 葵" → 田. */
export function initials(name: string): string {
  const [first = '', second = ''] = name.trim().split(/\s+/);
  const [a = ''] = first;
  const [b = ''] = second;
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(a) ? a : `${a}${b}`.toUpperCase();
}

/** One of `count` colours, always the same for one id. */
export function colourOf(id: string, count: number): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % count;
}

/** The company in whose workspace the app is installed. */
export const agencyName = (people: readonly SeenUser[]): string =>
  people.find(({ external }) => !external)?.teamName ?? '';

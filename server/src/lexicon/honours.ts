import type { HonorLevel } from '../model/mention.ts';
import { BEIJING_HONOURS } from './honours-beijing.ts';
import { LABOUR_HONOURS } from './honours-labour.ts';
import { STATE_HONOURS } from './honours-state.ts';
import { WOMEN_AND_YOUTH_HONOURS } from './honours-women-youth.ts';

/** A text in both languages of the user interface. */
export interface BilingualText {
	readonly en: string;
	readonly zh: string;
}

/** One honour of the table. A field is null where no source was at hand: nothing here is guessed. `docs/honours.md` names the sources. */
export interface Honour {
	readonly id: string;
	/** The full name first, then short forms. */
	readonly names: readonly string[];
	readonly what: BilingualText;
	readonly level: HonorLevel | null;
	readonly conferredBy: BilingualText | null;
	readonly recipients: 'people' | 'groups' | 'both' | 'works';
	readonly frequency: BilingualText | null;
	/** Year in which it was set up or first conferred. */
	readonly since: number | null;
}

/** Every honour of the table: those for work, then those of the state, the party, science and the arts. */
export const HONOURS: readonly Honour[] = [...LABOUR_HONOURS, ...BEIJING_HONOURS, ...WOMEN_AND_YOUTH_HONOURS, ...STATE_HONOURS];

/** Honours by each of their names. */
export type HonourIndex = ReadonlyMap<string, Honour>;

/** The index that `honourOf` reads; made once. */
export function createHonourIndex(): HonourIndex {
	return new Map(HONOURS.flatMap((honour) => honour.names.map((name) => [name, honour] as const)));
}

/** The table's honour of that name, with or without a rank at its end (国家科学技术进步奖|二等奖); null for an honour it does not have. */
export function honourOf(index: HonourIndex, name: string): Honour | null {
	return index.get(name) ?? (name.endsWith('等奖') ? index.get(name.replace(/[特一二三]等奖$/u, '')) : undefined) ?? null;
}

/** The honour with that id, or null. */
export function honourById(id: string): Honour | null {
	return HONOURS.find((honour) => honour.id === id) ?? null;
}

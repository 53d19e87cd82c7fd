import type { BilingualText } from './honours.ts';

// How often honours are conferred, as hovers say it.

export const YEARLY: BilingualText = { en: 'every year', zh: '每年一次' };
export const TWO_YEARS: BilingualText = { en: 'every two years', zh: '每两年一次' };
export const FOUR_YEARS: BilingualText = { en: 'every four years', zh: '每四年一次' };
export const FIVE_YEARS: BilingualText = { en: 'every five years', zh: '每五年一次' };

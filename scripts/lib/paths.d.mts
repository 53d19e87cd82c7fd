// Types of paths.mjs, for tests in TypeScript.
export const root: string;
export const cache: string;
export function inRoot(...parts: readonly string[]): string;
export function inCache(...parts: readonly string[]): string;

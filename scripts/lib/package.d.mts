// Types of package.mjs, for tests in TypeScript.
export function makePackage(): Promise<string>;

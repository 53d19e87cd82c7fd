// Types of png.mjs, for tests in TypeScript.
export function withPalette(png: Buffer): Buffer;

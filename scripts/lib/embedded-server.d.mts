// Types of what tests in TypeScript use of embedded-server.mjs.
export function installExtension(vsix: string, extensionsDir: string): Promise<void>;

import { keepCompiledCode } from './host/compile-cache.ts';

// Before anything else is loaded: what is loaded earlier is compiled at every start.
keepCompiledCode();
await import('./main.server.ts');

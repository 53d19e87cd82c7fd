#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { keepCompiledCode } from './host/compile-cache.ts';

// Before anything else is loaded: what is loaded earlier is compiled at every start. Threads run under other flags (host/v8-flags.ts), with
// which code that is kept is not taken.
if (isMainThread) {
	keepCompiledCode();
}
await import('./main.cli.ts');

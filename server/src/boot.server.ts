import { keepCompiledCode } from './host/compile-cache.ts';
import { keepHeapSmall } from './host/heap.ts';

// Before anything else is loaded: what is loaded earlier is compiled at every start.
keepCompiledCode();
keepHeapSmall();
await import('./main.server.ts');

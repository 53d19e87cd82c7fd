/** Files of ours beside the pages, which the server reads for their own mistakes. */
export const ownFiles = ['**/jiaokan.json', '**/.jiaokan/ignore.jsonl'] as const;

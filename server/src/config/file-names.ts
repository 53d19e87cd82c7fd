/** The file that says how the pages in its folder and below are judged; the nearest one above a page governs it. */
export const configName = 'jiaokan.json';

/** The file, relative to its folder with `/`, that holds what is not to be reported of the pages in the folder and below. */
export const suppressionsName = '.jiaokan/ignore.jsonl';

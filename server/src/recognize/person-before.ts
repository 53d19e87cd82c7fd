/** Points before a name that only a title, post or honour gives. */
export const TITLED = 4;
/** Points that the body gives where someone works: 有限公司的|闵行舟. */
export const EMPLOYED = 3;
/** Points that only a post gives. */
export const POST = 5;

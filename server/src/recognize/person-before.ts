/** Points before a name that only a title, post or honour gives. */
export const TITLED = 4;
/** Points that the body gives where someone works: 有限公司的|闵行舟. */
export const EMPLOYED = 3;
/** Points that only a post gives. */
export const POST = 5;
/** Points from which what stands before leads to a name: a joint of a list, a body, a verb whose object is a person. */
export const JOINED = 2;

/** The last word of a body's name, cut in two: 有|限公司, 总工|会, 人民医|院. */
const TORN =
	/有\|限公|有限\|(?:公司|责任)|(?:限|分|总)公\|司|集\|团|总工\|会|委员\|会|[民心童瘤医]医\|院|民政\|府|人民\|(?:医院|法院|政府)/u;

/** Whether a headline's line that ends as `before` and the next, which begins as `after`, cut the last word of a body's name in two. */
export function tearsName(before: string, after: string): boolean {
	return TORN.test(`${before.slice(-2)}|${after.slice(0, 2)}`);
}

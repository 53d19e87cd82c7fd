/**
 * Where the manual page of a rule stands on the web: what a diagnostic's `codeDescription` and SARIF's `helpUri` name.
 * The file itself is `docs/rules/ID.md`, generated from the rule.
 */
export function ruleUrl(id: string): string {
	return `https://github.com/jiaokan/jiaokan/blob/main/docs/rules/${id}.md`;
}

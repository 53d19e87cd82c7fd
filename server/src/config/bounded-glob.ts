const longest = 300;
const mostStars = 3;
const mostDeep = 2;
const mostBraces = 3;

/**
 * Whether the glob `pattern` can be matched in a time that its paths bound. Globs become regular expressions, and a configuration
 * comes with other people's pages: `*a*a*a*a*a*a*b` against one long name, or `+(a|aa)` groups, would keep a check busy for hours.
 * Allowed are three `*` between two slashes, two `**`, three braces, no groups in parentheses.
 */
export function isBoundedGlob(pattern: string): boolean {
	if (pattern === '' || pattern.length > longest || pattern.includes('(') || pattern.split('{').length - 1 > mostBraces) {
		return false;
	}
	const segments = pattern.split('/');
	const deep = segments.filter((segment) => segment === '**').length;
	return deep <= mostDeep && segments.every((segment) => segment === '**' || segment.split('*').length - 1 <= mostStars);
}

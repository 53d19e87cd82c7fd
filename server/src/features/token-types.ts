/**
 * Types of semantic tokens, in the order of the legend. The manifest declares each with a `superType` and fallback scopes;
 * a test holds the two lists equal.
 */
export const tokenTypes = [
	'banner',
	'kicker',
	'headline',
	'subtitle',
	'byline',
	'role',
	'person',
	'credit',
	'caption',
	'organization',
	'honor',
	'post',
	'work',
	'event',
	'furniture',
] as const;

/**
 * Modifiers of semantic tokens, in the order of the legend. `short`: a short form of a full name; `fragment`: one part of a
 * name that a break cut; `headline`: a name inside a headline, kicker, subtitle or banner; `byline`: a person in a byline or credit.
 */
export const tokenModifiers = ['short', 'fragment', 'headline', 'byline'] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

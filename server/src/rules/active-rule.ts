import type { Block } from '../model/page.ts';
import type { Problem, Severity } from '../model/problem.ts';
import type { Finding, OptionValues, Rule } from './rule.ts';
import { sourceExtent, sourceFixes, sourceRelated } from './source-finding.ts';

/**
 * A rule that is on, with the user's settings. Rules have this judge or that; here each has all fields, so that what runs them meets
 * objects of one shape.
 */
export interface ActiveRule {
	readonly id: string;
	/** Its place among all rules. */
	readonly index: number;
	readonly severity: Severity;
	readonly options: OptionValues;
	readonly needs: number;
	readonly wakers: number;
	readonly checkBlock: Rule['checkBlock'] | undefined;
	readonly checkArticle: Rule['checkArticle'] | undefined;
	readonly checkPage: Rule['checkPage'] | undefined;
}

/** From the gravest; what is reported is never graver than the rule's severity. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const NONE: readonly never[] = [];

/** The problem that `finding`, in source offsets, is. */
export function problemOf({ id, severity }: ActiveRule, { span, message, severity: own, related, fixes, unnecessary }: Finding): Problem {
	return {
		rule: id,
		severity: milder(severity, own),
		span,
		message,
		related: related ?? NONE,
		fixes: fixes ?? NONE,
		unnecessary: unnecessary ?? false,
	};
}

/** The problem that `finding`, in logical offsets of `block`, is. */
export function blockProblem({ id, severity }: ActiveRule, block: Block, finding: Finding): Problem {
	const { span, message, severity: own, related, fixes, unnecessary } = finding;
	return {
		rule: id,
		severity: milder(severity, own),
		span: sourceExtent(block, span),
		message,
		related: related === undefined ? NONE : sourceRelated(block, related),
		fixes: fixes === undefined ? NONE : sourceFixes(block, fixes),
		unnecessary: unnecessary ?? false,
	};
}

function milder(a: Severity, b: Severity | undefined): Severity {
	return b !== undefined && SEVERITIES.indexOf(b) > SEVERITIES.indexOf(a) ? b : a;
}

import type { Severity } from '../model/problem.ts';
import type { ReadFailure } from './cli-host.ts';
import type { Range } from './range.ts';

/** A problem as the reports print it; plain data, so a worker thread can send it. */
export interface ReportedProblem {
	readonly rule: string;
	readonly severity: Severity;
	readonly range: Range;
	/** In the user's language. */
	readonly message: string;
	readonly fix: 'none' | 'safe' | 'suggested';
	readonly related: readonly { readonly range: Range; readonly message: string }[];
}

/** A problem that is held against a baseline or goes into a SARIF log. */
export interface FingerprintedProblem extends ReportedProblem {
	readonly fingerprint: string;
}

/** How many problems of each severity were found, and how many of all are repaired safely. */
export interface Tally {
	readonly counts: Readonly<Record<Severity, number>>;
	readonly fixable: number;
}

/**
 * What is handed on of a file's problems: all of them, or the report's lines on them where nobody needs more. Lines are one
 * string, which costs a thread that sends them next to nothing; of a folder of 2,000 pages the problems are 100,000 objects.
 */
export type Found =
	| { readonly kind: 'listed'; readonly problems: readonly FingerprintedProblem[] }
	| { readonly kind: 'printed'; readonly text: string; readonly tally: Tally };

/** What a check found in one file. */
export interface FileReport {
	/** As the user named it or as it was found below a folder, with `/`. */
	readonly path: string;
	/** Nothing where the file could not be read. */
	readonly found: Found;
	readonly failure: { readonly reason: ReadFailure; readonly detail: string } | null;
	readonly suppressed: number;
	/** Suppressions of this file that hold back nothing, as `rule` and `quote`. */
	readonly unused: readonly { readonly rule: string; readonly quote: string | null }[];
	/** Wrong places in the configuration that governs the file, each a whole line of text. */
	readonly configurationErrors: readonly string[];
	/** Parts of the engine that threw on this file. */
	readonly internalErrors: readonly string[];
}

/** Severities from the gravest to the least. */
export const severityOrder: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Whether `severity` is at least as grave as `least`. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
	return severityOrder.indexOf(severity) <= severityOrder.indexOf(least);
}

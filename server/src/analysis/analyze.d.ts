import type { Analysis } from '../model/analysis.ts';
import { type RuleSettings } from '../rules/run-rules.ts';
import type { SourceText } from '../text/source-text.ts';
/** All that is known of `source`. Total: any text gives an analysis; what threw inside is named in `failures`. */
export declare function analyze(source: SourceText, settings?: RuleSettings): Analysis;

import { bareCredit } from './bare-credit.ts';
import { blankLines } from './blank-lines.ts';
import { bylineForm } from './byline-form.ts';
import { compatibilityCharacter } from './compatibility-character.ts';
import { doubledWord } from './doubled-word.ts';
import { halfwidthPunctuation } from './halfwidth-punctuation.ts';
import { impossibleDate } from './impossible-date.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { markdownResidue } from './markdown-residue.ts';
import { missingByline } from './missing-byline.ts';
import { missingHeadline } from './missing-headline.ts';
import { mixedScript } from './mixed-script.ts';
import { orphanCredit } from './orphan-credit.ts';
import { punctuationForm } from './punctuation-form.ts';
import { repeatedText } from './repeated-text.ts';
import { replacementCharacter } from './replacement-character.ts';
import type { Rule } from './rule.ts';
import { spaceInText } from './space-in-text.ts';
import { splitParagraph } from './split-paragraph.ts';
import { strayLatin } from './stray-latin.ts';
import { unbalanced } from './unbalanced.ts';
import { variantName } from './variant-name.ts';

/**
 * Every rule, in the order in which the manual lists them, problems of one place are shown, and fixes that overlap take turns:
 * what takes a cut apart comes before what looks at the text on both sides of it.
 */
export const rules: readonly Rule[] = [
	repeatedText,
	splitParagraph,
	blankLines,
	markdownResidue,
	bylineForm,
	missingByline,
	missingHeadline,
	bareCredit,
	orphanCredit,
	halfwidthPunctuation,
	punctuationForm,
	unbalanced,
	spaceInText,
	invisibleCharacter,
	compatibilityCharacter,
	replacementCharacter,
	mixedScript,
	strayLatin,
	variantName,
	doubledWord,
	impossibleDate,
];

import assert from 'node:assert/strict';
import { parsePage } from '../../../server/src/parse/parse-page.ts';
import { createPageSearch } from '../../../server/src/recognize/consistency.ts';
import { seekBodies } from '../../../server/src/recognize/organization-bodies.ts';
import type { OrganizationCandidate } from '../../../server/src/recognize/organization-candidate.ts';
import { contextsOf } from '../../../server/src/recognize/organization-context.ts';
import { createOrganizationTables } from '../../../server/src/recognize/organization-tables.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';

function firm(text: string): OrganizationCandidate {
	const span = { start: 0, end: text.length };
	return { ...span, text, organization: 'company', source: 'grammar', confidence: 0.9, place: null, ownName: null, within: null };
}

/** How many names short forms are read against on a page that has these, all in one block. */
function namesCompared(texts: readonly string[]): number {
	const page = parsePage(createSourceText('一行。'));
	const facts = [{ organizations: texts.map(firm), places: [], explains: false }];
	const bodies = seekBodies(page, facts, createPageSearch());
	return contextsOf([0], bodies, facts, createOrganizationTables())(0).page.all.length;
}

describe('names that short forms are read against', () => {
	const many = Array.from({ length: 400 }, (_, index) => `第${index}机械厂`);

	it('are those of the page with the firms that they open with, each once', () => {
		assert.equal(namesCompared(['首钢集团', '首钢集团', '中联重科股份有限公司泵送公司']), 3);
	});

	it('are so many at most, even where a name and its firm are the last', () => {
		assert.equal(namesCompared(many), 300);
		assert.equal(namesCompared([...many.slice(0, 299), '中联重科股份有限公司泵送公司', ...many.slice(299)]), 301);
	});
});

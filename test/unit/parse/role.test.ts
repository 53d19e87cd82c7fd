import assert from 'node:assert/strict';
import fc from 'fast-check';
import { OUTLET_ENDS, QUALIFIERS, ROLE, WRITERS } from '../../../server/src/lexicon/newsroom-words.ts';
import { SIGN, signsIn } from '../../../server/src/parse/line-units.ts';
import { endOfRole, mayLeadToRole } from '../../../server/src/parse/role.ts';

const roleAt = new RegExp(ROLE, 'y');

function matched(text: string, at: number): number {
	roleAt.lastIndex = at;
	return roleAt.test(text) ? roleAt.lastIndex : at;
}

describe('roles', () => {
	for (const [text, role] of [
		['记者 张三', '记者'],
		['本报首席摄影记者 李红', '本报首席摄影记者'],
		['中国青年报·中青在线见习记者 王芳', '中国青年报·中青在线见习记者'],
		['新甘肃·甘肃日报记者 赵强', '新甘肃·甘肃日报记者'],
		['新华社驻上海记者　周敏', '新华社驻上海记者'],
		['张三 摄', ''],
	] as const) {
		it(`${text}: ${role}`, () => assert.equal(text.slice(0, endOfRole(text, 0)), role));
	}

	it('end before the end that is given', () => assert.equal(endOfRole('本报记者', 0, 3), 0));

	const words = `${OUTLET_ENDS}|${QUALIFIERS}|${WRITERS}|本报|我报|驻|駐|上海|·|•|/|／| |\u3000|\u00a0|\n|丨|市|总工会|张三|，`.split('|');

	it('are looked for wherever one begins before a blank', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...words), { maxLength: 5 }), (parts) => {
				const text = parts.join('');
				const end = /^[^\s\u3000/／，|丨]*/u.exec(text)?.[0].length ?? 0;
				const acts = (signsIn(text.slice(0, end)) & (SIGN.role | SIGN.activity)) !== 0;
				if (end > 0 && !acts && endOfRole(text, 0) > 0) {
					assert.ok(mayLeadToRole(text, 0, end), text);
				}
			}),
			{ numRuns: 5000 },
		);
		assert.equal(mayLeadToRole('王芳 记者', 0, 2), false);
	});

	it('are those of the pattern', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...words), { maxLength: 9 }), (parts) => {
				const text = parts.join('');
				for (let at = 0; at < text.length; at += 1) {
					assert.equal(endOfRole(text, at), matched(text, at), `${text} at ${at}`);
				}
			}),
			{ numRuns: 2000 },
		);
	});
});

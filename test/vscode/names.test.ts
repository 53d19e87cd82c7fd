import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, find, openPage, openSeed, tokensOf } from './workbench.ts';

const page = `职业技能大赛落幕

本报讯（记者 何晓峰）近日，由海淀区总工会主办的职业技能大赛落幕。海淀区总工会副主席周文清出席并讲话。获奖选手由区总工会授予“海淀工匠”称号。

周文清说，区总工会将继续办好大赛。
`;

/** The text of a hover, its parts one after another. */
async function hoverOn(document: vscode.TextDocument, text: string): Promise<string> {
	const at = find(document, text).start.translate(0, 1);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
	return hovers
		.flatMap(({ contents }) => contents)
		.map((content) => (typeof content === 'string' ? content : content.value))
		.join('\n');
}

/** Texts of the places, in order. */
function textsAt(document: vscode.TextDocument, ranges: readonly vscode.Range[]): readonly string[] {
	return ranges.map((range) => document.getText(range));
}

describe('names in the workbench', () => {
	afterEach(closeAll);

	it('colours organizations, honours and people', async () => {
		const { document } = await openPage(page);
		const tokens = await eventually(() => tokensOf(document));
		const textsOf = (type: string): readonly string[] => tokens.filter((token) => token.type === type).map(({ text }) => text);
		assert.ok(textsOf('organization').includes('海淀区总工会'));
		assert.ok(textsOf('honor').includes('海淀工匠'));
		assert.ok(textsOf('person').includes('周文清'));
		assert.ok(
			tokens.some(({ text, modifiers }) => text === '区总工会' && modifiers.includes('short')),
			'区总工会 is a short form',
		);
	});

	it('explains an organization, a short form, a person and a byline on hover', async () => {
		const { document } = await openPage(page);
		await eventually(async () => assert.match(await hoverOn(document, '海淀区总工会'), /海淀区总工会/u));
		assert.match(await hoverOn(document, '区总工会授予'), /海淀区总工会/u, 'the short form is led back to its full name');
		assert.match(await hoverOn(document, '周文清出席'), /副主席/u, 'the post');
		assert.match(await hoverOn(document, '记者 何晓峰'), /何晓峰|记者|本报/u);
		assert.equal(await hoverOn(document, '大赛落幕。'), '');
	});

	it('leads from a short form to the full name, and lists every mention', async () => {
		const { document } = await openPage(page);
		const at = find(document, '区总工会授予').start.translate(0, 1);
		const [definition] = await eventually(async () => {
			const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
				'vscode.executeDefinitionProvider',
				document.uri,
				at,
			);
			assert.ok(found.length > 0, 'no definition');
			return found;
		});
		const range = definition instanceof vscode.Location ? definition.range : definition?.targetRange;
		assert.ok(range?.start.isEqual(find(document, '海淀区总工会').start));

		const references = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at);
		assert.deepEqual(
			textsAt(
				document,
				references.map((reference) => reference.range),
			),
			['海淀区总工会', '海淀区总工会', '区总工会', '区总工会'],
		);
		const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
			'vscode.executeDocumentHighlights',
			document.uri,
			find(document, '周文清').start,
		);
		assert.deepEqual(
			textsAt(
				document,
				highlights.map((highlight) => highlight.range),
			),
			['周文清', '周文清'],
		);
	});

	it('renames a person everywhere in the page, in one undo step', async () => {
		const { document } = await openPage(page);
		const at = find(document, '周文清').start;
		const edit = await eventually(async () =>
			vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, '周文青'),
		);
		await vscode.workspace.applyEdit(edit);
		assert.equal(document.getText(), page.replaceAll('周文清', '周文青'));
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), page);
	});

	it('shows reporter, length, organizations and honours above the headline, and peeks at them', async () => {
		const { document } = await openPage(page);
		const lenses = await eventually(async () => {
			const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
			assert.ok(found.length > 0, 'no code lens');
			return found;
		});
		const titles = lenses.map((lens) => lens.command?.title);
		assert.equal(titles[0], '何晓峰');
		assert.ok(titles.includes('organizations: 1'), titles.join());
		assert.ok(titles.includes('honours: 1'), titles.join());
		const organizations = lenses.find((lens) => lens.command?.title === 'organizations: 1')?.command;
		assert.equal(organizations?.command, 'jiaokan.peek');
		await vscode.commands.executeCommand(organizations.command, ...(organizations.arguments ?? []));
	});

	it('finds headlines and names of the whole folder', async () => {
		await openSeed('000_9f558efc5e30f1b7.txt');
		const find = async (query: string): Promise<readonly string[]> => {
			const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
			return symbols.map(({ name }) => name);
		};
		await eventually(async () => assert.ok((await find('平谷区总工会')).some((name) => name.includes('平谷区总工会'))), 30_000);
		assert.ok((await find('书画篆刻展')).includes('北京城建集团举办职工书画篆刻展'), 'a headline of a page that is not open');
	});

	it('offers names only when asked', async () => {
		const editor = await openPage(`${page}\n海淀`);
		const { document } = editor;
		const end = document.lineAt(document.lineCount - 1).range.end;
		const labels = await eventually(async () => {
			const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, end);
			assert.ok(list.items.length > 0, 'nothing is offered');
			return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
		});
		assert.ok(labels.includes('海淀区总工会'), labels.join());
	});
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, find, openPage, openSeed, problemsOf, ruleOf, temporaryFolder } from './workbench.ts';

const page = `# 夜校课堂受欢迎

本报讯(记者 苏醒)每周二晚上,工人文化宫的夜校课堂座无虚席,二十四门课程免费向职

工开放,报名的人很多。
`;

const repaired = `夜校课堂受欢迎

本报讯（记者 苏醒）每周二晚上，工人文化宫的夜校课堂座无虚席，二十四门课程免费向职工开放，报名的人很多。
`;

/** The page's problems, once `rule` is among them. */
async function problemsWith(document: vscode.TextDocument, rule: string): Promise<readonly vscode.Diagnostic[]> {
	return eventually(() => {
		const problems = problemsOf(document);
		assert.ok(problems.map(ruleOf).includes(rule), `${rule} is not among ${problems.map(ruleOf).join()}`);
		return problems;
	});
}

/** Actions of a kind that the light bulb offers on a range, their edits made. */
async function actionsAt(
	document: vscode.TextDocument,
	range: vscode.Range,
	kind: vscode.CodeActionKind,
): Promise<readonly vscode.CodeAction[]> {
	return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind.value, 100);
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
	assert.ok(action?.edit !== undefined, `no edit in ${action?.title}`);
	assert.equal(await vscode.workspace.applyEdit(action.edit), true);
}

describe('problems and repairs in the workbench', () => {
	afterEach(closeAll);

	it('lists the problems of a page with reason, page of the rule and where the cut sentence goes on', async () => {
		const { document } = await openPage(page);
		const problems = await problemsWith(document, 'split-paragraph');
		const rules = problems.map(ruleOf);
		assert.ok(rules.includes('markdown-residue'), rules.join());
		assert.ok(rules.includes('halfwidth-punctuation'), rules.join());
		const cut = problems.find((problem) => ruleOf(problem) === 'split-paragraph');
		assert.equal(cut?.range.end.line, 2);
		assert.equal(cut.relatedInformation?.[0]?.location.range.start.line, 4);
		assert.ok(typeof cut.code === 'object' && cut.code.target.path.includes('split-paragraph'), 'a link to the page of the rule');
	});

	it('repairs one problem from the light bulb, and undo brings the text back', async () => {
		const { document } = await openPage(page);
		const cut = (await problemsWith(document, 'split-paragraph')).find((problem) => ruleOf(problem) === 'split-paragraph');
		const range = cut?.range ?? find(document, '职');
		const actions = await actionsAt(document, range, vscode.CodeActionKind.QuickFix);
		const join = actions.find((action) => action.isPreferred && action.title === 'Join the two halves');
		await apply(join);
		assert.ok(document.getText().includes('免费向职工开放'));
		await eventually(() => assert.ok(!problemsOf(document).map(ruleOf).includes('split-paragraph')));
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), page);
	});

	it('makes all safe repairs by source.fixAll, and a second time changes nothing', async () => {
		const { document } = await openPage(page);
		await problemsWith(document, 'split-paragraph');
		const whole = new vscode.Range(0, 0, document.lineCount, 0);
		const [action] = await actionsAt(document, whole, vscode.CodeActionKind.SourceFixAll);
		await apply(action);
		assert.equal(document.getText(), repaired);
		await eventually(() => assert.deepEqual(problemsOf(document).map(ruleOf), []));
		assert.deepEqual(await actionsAt(document, new vscode.Range(0, 0, document.lineCount, 0), vscode.CodeActionKind.SourceFixAll), []);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), page);
	});

	it('repairs as Format Document, so that the habit works', async () => {
		const { document } = await openPage(page);
		await problemsWith(document, 'split-paragraph');
		await vscode.commands.executeCommand('editor.action.formatDocument');
		assert.equal(document.getText(), repaired);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), page);
	});

	it('repairs the page by command', async () => {
		const { document } = await openPage(page);
		await problemsWith(document, 'split-paragraph');
		await vscode.commands.executeCommand('jiaokan.repairPage');
		await eventually(() => assert.equal(document.getText(), repaired));
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), page);
	});

	it('repairs only the article of the cursor by command', async () => {
		const both = `${page}\n图书馆延长开放\n\n本报讯（记者 周舟）今天起,市图书馆开放时间延长两小时,方便上班族借阅图书。\n`;
		const editor = await openPage(both);
		await problemsWith(editor.document, 'split-paragraph');
		const at = find(editor.document, '夜校课堂座无虚席').start;
		editor.selection = new vscode.Selection(at, at);
		await vscode.commands.executeCommand('jiaokan.repairArticle');
		await eventually(() => assert.ok(editor.document.getText().startsWith(repaired)));
		assert.ok(editor.document.getText().includes('今天起,市图书馆'), 'the other article is as it was');
	});

	it('keeps CRLF and changes nothing else in a file that it repairs', async () => {
		const folder = temporaryFolder();
		try {
			const uri = folder.write('page.txt', page.replaceAll('\n', '\r\n'));
			const { document } = await vscode.window.showTextDocument(uri);
			await vscode.languages.setTextDocumentLanguage(document, 'zh-news');
			await problemsWith(document, 'split-paragraph');
			await vscode.commands.executeCommand('jiaokan.repairPage');
			await eventually(() => assert.equal(document.getText(), repaired.replaceAll('\n', '\r\n')));
			await document.save();
			const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
			assert.equal(saved, repaired.replaceAll('\n', '\r\n'));
		} finally {
			folder.remove();
		}
	});

	it('ignores a problem beside the text, never in it', async () => {
		const folder = temporaryFolder();
		try {
			const uri = folder.write('page.txt', page);
			const { document } = await vscode.window.showTextDocument(uri);
			await vscode.languages.setTextDocumentLanguage(document, 'zh-news');
			const problem = (await problemsWith(document, 'markdown-residue')).find((found) => ruleOf(found) === 'markdown-residue');
			assert.ok(problem !== undefined);
			const actions = await actionsAt(document, problem.range, vscode.CodeActionKind.QuickFix);
			const ignore = actions.find((action) => action.title === 'Ignore “markdown-residue” here');
			assert.ok(ignore?.command !== undefined, actions.map(({ title }) => title).join());
			await vscode.commands.executeCommand(ignore.command.command, ...(ignore.command.arguments ?? []));
			await eventually(() => assert.ok(!problemsOf(document).map(ruleOf).includes('markdown-residue')));
			assert.equal(document.getText(), page);
			const file = vscode.Uri.joinPath(uri, '..', '.jiaokan', 'ignore.jsonl');
			const line = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
			assert.equal((JSON.parse(line) as { readonly rule: string }).rule, 'markdown-residue');
		} finally {
			folder.remove();
		}
	});

	it('turns a rule off by setting, at once', async () => {
		const { document } = await openPage(page);
		await problemsWith(document, 'markdown-residue');
		const settings = vscode.workspace.getConfiguration('jiaokan');
		await settings.update('rules', { 'markdown-residue': 'off' }, vscode.ConfigurationTarget.Global);
		try {
			await eventually(() => assert.ok(!problemsOf(document).map(ruleOf).includes('markdown-residue')));
		} finally {
			await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
		}
		await problemsWith(document, 'markdown-residue');
	});

	it('changes nothing where there is nothing to repair', async () => {
		const { document } = await openPage(repaired);
		await eventually(() => assert.ok(document.languageId === 'zh-news'));
		await vscode.commands.executeCommand('jiaokan.repairPage');
		assert.equal(document.getText(), repaired);
		assert.equal(document.isDirty, true, 'an untitled page is dirty from the start and stays as it is');
	});

	it('repairs a whole page of the folder as the gold has it', async () => {
		const { document } = await openSeed('003_6e6e7f8ebd6e38d7.txt');
		const before = document.getText();
		await problemsWith(document, 'split-paragraph');
		await vscode.commands.executeCommand('editor.action.formatDocument');
		const after = document.getText();
		assert.ok(after.length < before.length);
		assert.ok(after.includes('北京链家置地房地产经纪有限公司党委书记'), 'a name that was cut is whole');
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), before);
	});
});

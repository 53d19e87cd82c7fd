import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closeAll, eventually, openPage, outlineOf, problemsOf, servers } from './workbench.ts';

const page = '夜校课堂受欢迎\n\n本报讯（记者 苏醒）每周二晚上,工人文化宫的夜校课堂座无虚席。\n';

describe('a server that dies', () => {
	before(function () {
		if (process.platform !== 'linux') {
			this.skip();
		}
	});
	after(closeAll);

	it('is started again, and outline and problems come back', async () => {
		const { server } = await activated();
		const { document } = await openPage(page);
		await eventually(() => outlineOf(document));
		const [pid, ...others] = servers();
		assert.ok(pid !== undefined && others.length === 0, 'one server runs');
		process.kill(pid, 'SIGKILL');
		await eventually(() => assert.ok(servers().length === 1 && servers()[0] !== pid, 'a new server runs'));
		await eventually(() => assert.match(server.text, /running/u));
		assert.equal((await eventually(() => outlineOf(document)))[0]?.name, '夜校课堂受欢迎');
		await eventually(() => assert.ok(problemsOf(document).length > 0));
		assert.equal(document.getText(), page);
	});

	it('is started again when it dies at work, and the text is as it was typed', async () => {
		const { server } = await activated();
		const long = page.repeat(200);
		const { document } = await openPage(long);
		await eventually(() => outlineOf(document));
		const [pid] = servers();
		assert.ok(pid !== undefined);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), '新');
		await vscode.workspace.applyEdit(edit);
		// The analysis of the edit is under way, or still to be asked for.
		process.kill(pid, 'SIGKILL');
		const more = new vscode.WorkspaceEdit();
		more.insert(document.uri, new vscode.Position(0, 1), '建');
		await vscode.workspace.applyEdit(more);
		await eventually(() => assert.ok(servers().length === 1 && servers()[0] !== pid, 'a new server runs'));
		await eventually(() => assert.match(server.text, /running/u));
		await eventually(async () => assert.equal((await outlineOf(document))[0]?.name, '新建夜校课堂受欢迎'));
		await eventually(() => assert.ok(problemsOf(document).length > 0));
		assert.equal(document.getText(), `新建${long}`);
	});

	it('is started again when it dies while it starts', async () => {
		const { server } = await activated();
		await vscode.commands.executeCommand('jiaokan.restartServer');
		const { document } = await openPage(page);
		await eventually(() => outlineOf(document));
		const killed: number[] = [];
		for (let death = 0; death < 3; death += 1) {
			const pid = await eventually(() => {
				const next = servers().find((running) => !killed.includes(running));
				assert.ok(next !== undefined, `death ${death}: ${server.text}`);
				return next;
			});
			killed.push(pid);
			process.kill(pid, 'SIGKILL');
		}
		await eventually(() => assert.ok(servers().some((pid) => !killed.includes(pid)) && /running/u.test(server.text), server.text));
		await eventually(() => outlineOf(document));
	});

	it('is started again at whatever moment it dies', async () => {
		const { server } = await activated();
		const { document } = await openPage(page);
		await eventually(() => outlineOf(document));
		const killed = new Set<number>();
		// From the first moment of the process over its handshake to the first answers.
		for (const delay of [0, 50, 100, 200]) {
			await vscode.commands.executeCommand('jiaokan.restartServer');
			for (let death = 0; death < 3; death += 1) {
				const pid = await eventually(() => {
					const next = servers().find((running) => !killed.has(running));
					assert.ok(next !== undefined, `${delay} ms, death ${death}: ${server.text}`);
					return next;
				});
				await new Promise((resolve) => setTimeout(resolve, delay));
				killed.add(pid);
				process.kill(pid, 'SIGKILL');
			}
			await eventually(() => assert.match(server.text, /running/u, `${delay} ms: ${server.text}`));
			await eventually(() => outlineOf(document));
			await eventually(() => assert.ok(problemsOf(document).length > 0));
			assert.equal(servers().length, 1);
		}
		assert.equal(document.getText(), page);
	}).timeout(120_000);

	it('is started again when it dies at the moment that it runs, before it is told of any page', async () => {
		const { server } = await activated();
		const { document } = await openPage(page);
		for (let round = 0; round < 4; round += 1) {
			await vscode.commands.executeCommand('jiaokan.restartServer');
			for (let death = 0; death < 3; death += 1) {
				const where = `round ${round}, death ${death}`;
				await atOnce(() => /running/u.test(server.text) && servers().length === 1, where);
				for (const pid of servers()) {
					process.kill(pid, 'SIGKILL');
				}
				await atOnce(() => servers().length === 0, where);
				await atOnce(() => !/running/u.test(server.text), where);
			}
			await eventually(() => assert.match(server.text, /running/u));
			await eventually(() => outlineOf(document));
		}
	}).timeout(120_000);

	it('is restarted by command', async () => {
		const { server } = await activated();
		const { document } = await openPage(page);
		await eventually(() => outlineOf(document));
		const [before] = servers();
		await vscode.commands.executeCommand('jiaokan.restartServer');
		await eventually(() => assert.match(server.text, /running/u));
		assert.notEqual(servers()[0], before);
		await eventually(() => outlineOf(document));
	});

	it('is given up after five deaths in a short time, and comes back by command', async () => {
		const { server } = await activated();
		const { document } = await openPage(page);
		await eventually(() => outlineOf(document));
		for (let death = 0; death < 5; death += 1) {
			const pid = await eventually(() => {
				const [running] = servers();
				assert.ok(running !== undefined && /running/u.test(server.text), `death ${death}: ${server.text}, process ${running}`);
				return running;
			});
			process.kill(pid, 'SIGKILL');
			await eventually(() => assert.ok(!servers().includes(pid)));
		}
		await eventually(() => assert.match(server.text, /stopped/u));
		assert.deepEqual(servers(), []);
		await vscode.commands.executeCommand('jiaokan.repairPage');
		assert.equal(document.getText(), page);
		await vscode.commands.executeCommand('jiaokan.restartServer');
		await eventually(() => assert.match(server.text, /running/u));
		assert.equal((await eventually(() => outlineOf(document)))[0]?.name, '夜校课堂受欢迎');
	});
});

/** Waits for `check` without giving the extension time for more than one turn of its work. */
async function atOnce(check: () => boolean, where: string): Promise<void> {
	const end = Date.now() + 20_000;
	while (!check()) {
		assert.ok(Date.now() < end, where);
		await new Promise((resolve) => setImmediate(resolve));
	}
}

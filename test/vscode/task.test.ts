import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, eventually } from './workbench.ts';

describe('the task that checks a folder', () => {
	before(activated);

	it('is offered for the open folder and reports that there are problems', async () => {
		const tasks = await vscode.tasks.fetchTasks({ type: 'jiaokan' });
		assert.deepEqual(
			tasks.map(({ name, source }) => [name, source]),
			[['check', 'jiaokan']],
		);
		const [task] = tasks;
		assert.ok(task !== undefined);
		assert.ok(task.problemMatchers.includes('$jiaokan'));

		let exitCode: number | undefined;
		const end = vscode.tasks.onDidEndTaskProcess((event) => {
			exitCode = event.exitCode;
		});
		try {
			await vscode.tasks.executeTask(task);
			// 1: problems were found. 2 would be trouble: a file or an option that is wrong.
			await eventually(() => assert.equal(exitCode, 1), 30_000);
		} finally {
			end.dispose();
			await vscode.commands.executeCommand('workbench.action.closePanel');
		}
	});
});

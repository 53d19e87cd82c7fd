import {
	type Disposable,
	env,
	l10n,
	ProcessExecution,
	Task,
	type TaskDefinition,
	TaskGroup,
	tasks,
	type WorkspaceFolder,
	workspace,
} from 'vscode';

const taskType = 'jiaokan';
/** One for English, and one for each Chinese word for a severity, which VS Code would not understand. */
const matchers = ['$jiaokan', '$jiaokan-zh-error', '$jiaokan-zh-warning', '$jiaokan-zh-info'];

/** Provides the task `jiaokan: check` of each folder on disk; `cli` is the path of the command line's bundle. */
export function provideTasks(cli: string): Disposable {
	return tasks.registerTaskProvider(taskType, {
		provideTasks: () =>
			(workspace.workspaceFolders ?? [])
				.filter((folder) => folder.uri.scheme === 'file')
				.map((folder) => checkTask(cli, folder, { type: taskType, command: 'check' })),
		resolveTask: ({ definition, scope }) => {
			const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
			return folder?.uri.scheme === 'file' ? checkTask(cli, folder, definition) : undefined;
		},
	});
}

function checkTask(cli: string, folder: WorkspaceFolder, definition: TaskDefinition): Task {
	// The editor's own runtime runs the command line: no Node has to be installed beside it.
	// What tasks.json names are paths and never options, which could write a baseline.
	const execution = new ProcessExecution(process.execPath, [cli, 'check', '--format', 'text', '--', ...pathsOf(definition)], {
		cwd: folder.uri.fsPath,
		env: { ELECTRON_RUN_AS_NODE: '1', LANG: env.language, NO_COLOR: '1' },
	});
	const task = new Task(definition, folder, l10n.t('check'), taskType, execution, matchers);
	task.group = TaskGroup.Test;
	task.detail = l10n.t('Check every page in this folder');
	return task;
}

/** Files, folders and globs below the workspace folder, the whole folder where none is given. tasks.json may hold anything. */
function pathsOf({ paths }: TaskDefinition): readonly string[] {
	const named: readonly unknown[] = Array.isArray(paths) ? paths : [paths];
	const strings = named.filter((path): path is string => typeof path === 'string');
	return strings.length === 0 ? ['.'] : strings;
}

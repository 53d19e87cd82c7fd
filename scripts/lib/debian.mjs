// Debian's packages. Node built-ins only.
import { withProgress } from './install.mjs';
import { findOnPath, run } from './process.mjs';

/**
 * Installs Debian's packages where this runs as root.
 * @param {readonly string[]} packages
 * @param {{size: string, purpose: string, elsewhere: string}} about size: what there is to download; purpose: what needs them;
 *   elsewhere: what to do on a system without apt-get, as a sentence
 * @throws where they cannot be installed: the message names the command to run
 */
export async function installDebian(packages, { size, purpose, elsewhere }) {
	const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
	const apt = findOnPath('apt-get') !== undefined;
	if (!apt || process.getuid?.() !== 0)
		throw new Error(`Missing: ${packages.join(', ')} (needed ${purpose}). ${apt ? `Run: sudo sh -c '${command}'` : elsewhere}`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	await withProgress(`Installing ${packages.join(', ')} with apt-get (${size} to download)`, async () => {
		// An interrupted run may have left dpkg half done; otherwise this does nothing.
		await run('dpkg', ['--configure', '-a'], { env, quiet: true });
		await run('apt-get', ['update', '-qq'], { env, quiet: true });
		const code = await run('apt-get', ['install', '-y', '--no-install-recommends', '-qq', '-o', 'DPkg::Lock::Timeout=120', ...packages], {
			env,
			quiet: true,
		});
		if (code !== 0) throw new Error(`apt-get could not install ${packages.join(', ')} (code ${code}). Run: ${command}`);
	});
}

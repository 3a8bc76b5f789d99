// node scripts/pictures.mjs: the PNG pictures of images/ become WebP without loss, less than half as large; the icon stays PNG,
// which the marketplace asks for. For after `node e2e/run-ui.mjs FILE.vsix --pictures`. Needs cwebp: apt-get or brew install webp.
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';

process.chdir(new URL('../images', import.meta.url).pathname);
for (const png of readdirSync('.')) {
	if (!png.endsWith('.png') || png === 'icon.png') continue;
	const webp = png.replace(/png$/, 'webp');
	execFileSync('cwebp', ['-quiet', '-lossless', '-exact', '-z', '9', png, '-o', webp], { stdio: 'inherit' });
	console.log(`${png}: ${kB(png)} kB, as WebP ${kB(webp)} kB`);
	rmSync(png);
}

function kB(path) {
	return Math.round(statSync(path).size / 1000);
}

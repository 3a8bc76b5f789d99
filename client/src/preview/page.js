// The one script of the preview. It shows what the extension sends, and tells where the reader is and what he chose.
// Everything it knows of the document stands in `data-at`, as `line:character-line:character`.
/* global acquireVsCodeApi, addEventListener, document, DOMParser, performance, requestAnimationFrame, scrollTo, scrollX, scrollY */
const host = acquireVsCodeApi();
const signs = { error: '✖', warning: '▲', information: '●', hint: '●' };
/** Scrolling that was asked for is not told back. */
let quietUntil = 0;
/** What was chosen stays in sight, though the text scrolled to it too. */
let followedUntil = 0;
let findings = [];
let cursor;

const places = () =>
	[...document.querySelectorAll('[data-at]')].map((element) => {
		const [from, to] = element.dataset.at.split('-').map((at) => at.split(':').map(Number));
		return { element, from, to };
	});
const isBefore = (a, b) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
const size = ({ from, to }) => (to[0] - from[0]) * 100_000 + to[1] - from[1];
const point = ({ line, character }) => [line, character];

function smallestAt(from, to = from) {
	const holding = places().filter((one) => !isBefore(from, one.from) && !isBefore(one.to, to));
	return holding.sort((a, b) => size(a) - size(b))[0];
}

function show(html) {
	const next = new DOMParser().parseFromString(html, 'text/html');
	const [left, top] = [scrollX, scrollY];
	const focused = document.activeElement?.dataset?.at;
	quietUntil = performance.now() + 200;
	document.body.replaceChildren(...next.body.childNodes);
	decorate();
	scrollTo(left, top);
	if (focused) document.querySelector(`[data-at="${focused}"]`)?.focus({ preventScroll: true });
}

function decorate() {
	for (const { element } of places()) element.tabIndex = element.tagName === 'TD' ? -1 : 0;
	for (const { start, end, severity, word, message } of findings) {
		const place = smallestAt(point(start), point(end)) ?? smallestAt(point(start));
		if (!place) continue;
		const { element } = place;
		element.classList.add('found', severity);
		element.title = element.title ? `${element.title}\n${message}` : message;
		const sign = document.createElement('span');
		sign.className = 'sign';
		sign.setAttribute('role', 'img');
		sign.setAttribute('aria-label', `${word}: ${message}`);
		sign.textContent = signs[severity];
		(element.tagName === 'TR' ? element.cells[0] : element).append(sign);
	}
	choose(cursor, false);
}

function choose(at, follow) {
	cursor = at;
	for (const element of document.querySelectorAll('.chosen')) {
		element.classList.remove('chosen');
		element.removeAttribute('aria-current');
	}
	const place = at && smallestAt(point(at));
	if (!place) return;
	place.element.classList.add('chosen');
	place.element.setAttribute('aria-current', 'true');
	if (!follow) return;
	followedUntil = quietUntil = performance.now() + 200;
	place.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Brings the last thing that stands above a line to the top. */
function reveal(line) {
	if (performance.now() < followedUntil) return;
	const above = places().filter(({ from }) => from[0] <= line);
	quietUntil = performance.now() + 200;
	if (above.length === 0) scrollTo(0, 0);
	else {
		const last = Math.max(...above.map(({ from }) => from[0]));
		const first = above.find(({ from }) => from[0] === last);
		scrollTo(scrollX, scrollY + first.element.getBoundingClientRect().top - 8);
	}
}

addEventListener('message', ({ data }) => {
	if (data.type === 'page') show(data.html);
	else if (data.type === 'findings') {
		findings = data.findings;
		for (const element of document.querySelectorAll('.sign')) element.remove();
		for (const element of document.querySelectorAll('.found')) {
			element.classList.remove('found', 'error', 'warning', 'information', 'hint');
			element.removeAttribute('title');
		}
		decorate();
	} else if (data.type === 'reveal') reveal(data.line);
	else if (data.type === 'select') choose(data.at, true);
});

let asked = false;
addEventListener('scroll', () => {
	if (asked || performance.now() < quietUntil) return;
	asked = true;
	requestAnimationFrame(() => {
		asked = false;
		const top = places().find(({ element }) => element.getBoundingClientRect().bottom > 0);
		if (top) host.postMessage({ type: 'scrolled', line: top.from[0] });
	});
});

function go(target) {
	const at = target.closest?.('[data-at]')?.dataset.at;
	if (!at) return;
	const [line, character] = at.split('-')[0].split(':').map(Number);
	host.postMessage({ type: 'chosen', line, character });
}
addEventListener('click', ({ target }) => {
	if (!target.closest('a')) go(target);
});
addEventListener('keydown', (event) => {
	if (event.key !== 'Enter' || event.target.tagName === 'A') return;
	event.preventDefault();
	go(event.target);
});

decorate();
host.postMessage({ type: 'ready' });

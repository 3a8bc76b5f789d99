/** esbuild bundles samples as text. */
declare module '*.form4' {
	const text: string;
	export default text;
}
declare module '*.txt' {
	const text: string;
	export default text;
}
declare module '*.xml' {
	const text: string;
	export default text;
}

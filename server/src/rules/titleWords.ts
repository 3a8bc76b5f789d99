/** Options and units: titles under which one derivative usually stands for one share. */
export function isOptionOrUnit(title: string): boolean {
	return /option|right to buy|\bunits?\b|phantom|appreciation right|\brsus?\b|\bpsus?\b/i.test(title);
}

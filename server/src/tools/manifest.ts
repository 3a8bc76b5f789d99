import * as z from 'zod/mini';
import { rules } from '../rules';

const shape = z.looseObject({
	contributes: z.looseObject({
		configuration: z.looseObject({ properties: z.looseObject({ 'form4.rules': z.looseObject({}) }) }),
	}),
});

/** The text of package.json with the rules of the moment in the setting `form4.rules`, so that settings.json offers their ids. */
export function manifestWithRules(text: string): string {
	const manifest = shape.parse(JSON.parse(text));
	manifest.contributes.configuration.properties['form4.rules']['properties'] = Object.fromEntries(
		rules
			.toSorted((a, b) => (a.id < b.id ? -1 : 1))
			.map(({ id, title, severity }) => [id, { description: `${title} (${severity})` }]),
	);
	return `${JSON.stringify(manifest, undefined, '\t')}\n`;
}

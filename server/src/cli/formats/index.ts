import type { Format } from '../request';
import type { OutputFormat } from './format';
import { github } from './github';
import { json, jsonl } from './json';
import { sarif } from './sarif';
import { text } from './text';
import { unix } from './unix';

export const formats: Readonly<Record<Format, OutputFormat>> = { text, json, jsonl, sarif, github, unix };

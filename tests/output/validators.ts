// How the export tests ask whether a file is what it claims to be: XML against grammars, JSON against schemas.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { Parser } from "htmlparser2";
import { validateXML } from "xmllint-wasm";

const SCHEMAS = resolve(import.meta.dirname, "../fixtures/schemas");
const SITEMAP_XSD = resolve(import.meta.dirname, "../../node_modules/sitemap/schema/sitemap.xsd");

/** @param schema file name in `fixtures/schemas`, or `sitemap.xsd` */
export async function assertValidXml(xml: string, schema: string, name = schema): Promise<void> {
  const problems = await xmlProblems(xml, schema);
  assert.deepEqual(problems, [], `${name} against ${schema}`);
}

export async function xmlProblems(xml: string, schema: string): Promise<string[]> {
  const isXsd = schema.endsWith(".xsd");
  const grammar = readFileSync(isXsd ? SITEMAP_XSD : resolve(SCHEMAS, schema), "utf8");
  const { errors } = await validateXML({
    xml: { fileName: "file.xml", contents: xml },
    schema: { fileName: "schema.xml", contents: grammar },
    extension: isXsd ? "schema" : "relaxng",
    maxMemoryPages: 32_768,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

export function jsonProblems(value: unknown, schema: string): string[] {
  const definition: object = JSON.parse(readFileSync(resolve(SCHEMAS, schema), "utf8"));
  // Draft 4 differs from draft 7 in nothing these profiles use.
  const { $schema, ...rest } = definition as { $schema?: string };
  const ajv = $schema?.includes("2020")
    ? new Ajv2020({ allErrors: true, strict: false })
    : new Ajv({ allErrors: true, strict: false });
  formats.default(ajv);
  const validate = ajv.compile(rest);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

export function assertValidJson(value: unknown, schema: string, name = schema): void {
  assert.deepEqual(jsonProblems(value, schema), [], `${name} against ${schema}`);
}

/** The text of each element of a name, as an XML parser reads it. */
export function xmlTexts(xml: string, element: string): string[] {
  const texts: string[] = [];
  let open = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name !== element) return;
        open++;
        texts.push("");
      },
      ontext(text) {
        if (open > 0) texts.push((texts.pop() ?? "") + text);
      },
      onclosetag(name) {
        if (name === element) open--;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return texts;
}

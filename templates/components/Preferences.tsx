// What a reader may choose: theme, size of text, digits and month names; shown only where a script can remember it.

import type { JSX } from "preact";
import { preferenceStrings as words } from "../preference-strings.ts";

type Choice = readonly [value: string, label: string];

export function Preferences(): JSX.Element {
  return (
    <details class="preferences" data-preferences="">
      <summary>
        <span class="preferences-title">{words.title}</span>
        {/* Where the line has no room for its words. */}
        <span class="preferences-sign" aria-hidden="true">
          {words.sign}
        </span>
      </summary>
      {/* The script takes what is chosen here for the reader's choice: no browser may restore it. A form of this method sends nothing. */}
      <form class="preferences-panel" method="dialog" autocomplete="off">
        <Choices name="theme" legend={words.theme} choices={words.themes} />
        <Choices name="size" legend={words.size} choices={words.sizes} />
        <Choices name="digits" legend={words.digits} choices={words.digitSets} />
        <p class="preferences-choice">
          <label for="preferences-months">{words.months}</label>
          <select id="preferences-months" name="months">
            {words.monthStyles.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </p>
        <p class="preferences-note">{words.note}</p>
        <button type="button">{words.reset}</button>
      </form>
    </details>
  );
}

type ChoicesProps = {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
};

function Choices({ name, legend, choices }: ChoicesProps): JSX.Element {
  return (
    <fieldset class="preferences-choice">
      <legend>{legend}</legend>
      {choices.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} /> {label}
        </label>
      ))}
    </fieldset>
  );
}

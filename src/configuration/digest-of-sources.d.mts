/** @param project the folder that holds `src/` */
export function digestOfSources(project: string): string;

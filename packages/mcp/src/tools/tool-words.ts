/** How `--tools` is written: words separated by commas, each the name of a tool, `all` or `default`. */
export const toolWords = /^[a-z0-9]+(_[a-z0-9]+)*(,[a-z0-9]+(_[a-z0-9]+)*)*$/;

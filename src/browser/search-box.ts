// What the reader's browser runs on search-box: to be written.
export {};

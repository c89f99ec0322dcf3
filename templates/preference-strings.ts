// What opens the reader's settings; what stands in them is made by their script.

export const preferenceStrings = {
  title: "إعدادات القراءة",
  sign: "أأ",
} as const;

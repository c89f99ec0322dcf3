// Our Arabic bibliography as a CSL style, for Zotero and every other citation processor: the twin of `arabicParts`.

const EGYPTIAN_AND_LEVANTINE = [
  "يناير/كانون الثاني",
  "فبراير/شباط",
  "مارس/آذار",
  "أبريل/نيسان",
  "مايو/أيار",
  "يونيو/حزيران",
  "يوليو/تموز",
  "أغسطس/آب",
  "سبتمبر/أيلول",
  "أكتوبر/تشرين الأول",
  "نوفمبر/تشرين الثاني",
  "ديسمبر/كانون الأول",
];

const monthTerms = EGYPTIAN_AND_LEVANTINE.map(
  (name, index) => `      <term name="month-${String(index + 1).padStart(2, "0")}">${name}</term>`,
).join("\n");

/** A style cannot choose digits or an archive's own months: these two the processor leaves to us. */
export const ARABIC_CSL = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="ar">
  <info>
    <title>Warraq (Arabic)</title>
    <id>urn:warraq:csl:warraq-ar</id>
    <category citation-format="author"/>
    <category field="humanities"/>
    <updated>2026-01-01T00:00:00+00:00</updated>
    <rights license="http://creativecommons.org/licenses/by-sa/3.0/">This work is licensed under a Creative Commons Attribution-ShareAlike 3.0 License</rights>
  </info>
  <locale>
    <terms>
${monthTerms}
      <term name="no date">دون تاريخ</term>
      <term name="open-quote">“</term>
      <term name="close-quote">”</term>
      <term name="open-inner-quote">‘</term>
      <term name="close-inner-quote">’</term>
      <term name="and">و</term>
      <term name="et-al">وآخرون</term>
      <term name="and others">وآخرون</term>
    </terms>
    <date form="text" delimiter=" ">
      <date-part name="day"/>
      <date-part name="month"/>
      <date-part name="year"/>
    </date>
  </locale>
  <macro name="author">
    <names variable="author"><name delimiter=" و" delimiter-precedes-last="always"/></names>
  </macro>
  <macro name="date">
    <choose>
      <if variable="issued"><date variable="issued" form="text"/></if>
      <else><text term="no date"/></else>
    </choose>
  </macro>
  <macro name="work">
    <group delimiter="، ">
      <text macro="author"/>
      <text variable="title" prefix="«" suffix="»"/>
      <text variable="container-title"/>
      <text macro="date"/>
      <text variable="source" prefix="في أرشيف "/>
      <text variable="URL"/>
    </group>
  </macro>
  <citation>
    <layout delimiter="؛ "><group delimiter="، "><text macro="author"/><text macro="date"/></group></layout>
  </citation>
  <bibliography>
    <layout><text macro="work"/></layout>
  </bibliography>
</style>
`;

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { articleId } from "../../src/article/article-id.ts";
import { makeUnique, proposeId } from "../../src/intake/propose-id.ts";

describe("the address of a new report", () => {
  it("romanises as newspapers do", () => {
    assert.equal(proposeId("الشرق الأوسط: موسكو ترد"), "al-sharq-al-awst-musku-tard");
    assert.equal(proposeId("يوم ثالث بلا مطر"), "yum-thalth-bala-matr");
  });

  it("uses the English names of what the authority knows", () => {
    const headline = "مجلس الأمن يبحث هدنة";
    assert.equal(
      proposeId(headline, [{ span: [0, 10], english: "UN Security Council" }]),
      "un-security-council-ybhth-hadna",
    );
  });

  it("writes the digits of any set", () => {
    assert.equal(proposeId("قمة ٢٠٢٢ و۲۰۲۳"), "qama-2022-w2023");
  });

  it("cuts between words at 60 characters", () => {
    const id = proposeId("كلمة ".repeat(40));
    assert.ok(id.length <= 60 && id.endsWith("-kalma"), id);
  });

  it("does not end in an article whose noun had no room", () => {
    assert.equal(proposeId(`${"كلمة ".repeat(9)}والمستقبل`).replaceAll("kalma", "k"), "k-k-k-k-k-k-k-k-k");
  });

  it("is the address the archive would give a file of that name, whatever the headline", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), (headline) => {
        const id = proposeId(headline);
        assert.equal(articleId(`${id}.md`), id);
      }),
    );
  });

  it("takes the next free number when it is taken", () => {
    const taken = new Set(["a", "a-2"]);
    assert.equal(
      makeUnique("a", (id) => taken.has(id)),
      "a-3",
    );
    const long = "b".repeat(60);
    assert.equal(makeUnique(long, (id) => id === long).length, 60);
  });
});

// Which words begin the name of a person: so many bear each of them that a surname elsewhere on the page is somebody else's.

import { arabicList } from "../../text/arabic-list.ts";

/**
 * Written by hand for this project, folded; common words among them too, «صباح», «سعيدة». A rare given name needs no list, for its
 * surname is seldom far from it.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  arabicList`
  ابراهيم احمد اسامه اسماعيل اشرف امين امينه انور انيس ايمن باسم بشار بشير بلال توفيق جابر جلال جمال حاتم حازم حافظ حبيب حسام حسن حسين
  حمدي حمزه خالد خليل راشد رامي ربيع رشيد رضا رمزي رووف رياض زكريا زياد زينب سالم سامي سعاد سعد سعيد سعيده سلمان سلمي سليم سليمان سمير
  سميره سهام شريف شكري صابر صادق صالح صباح صدام صلاح طارق طاهر عادل عامر عثمان عدنان عصام علي عماد عمر غازي غسان فارس فاطمه فتحي فوزي
  فيصل قاسم كامل كريم كمال لطفي لطيفه ليلي ماجد ماهر مجدي محسن محمد محمود مختار مراد مروان مريم مصطفي معز منذر منصف منصور منير مهدي
  موسي ناجي نادر ناصر نبيل نبيه نجيب نزار نور هادي هشام هند وايل وفاء وليد ياسر ياسين يحيي يوسف يونس
`
    .trim()
    .split(/\s+/),
);

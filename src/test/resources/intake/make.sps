* The system files of this folder: run in PSPP with this folder as the current one.
* Missing codes of another study: −1 is a refusal here, and "not asked" in ours.
DATA LIST LIST NOTABLE /ResponseId (F4.0) gender (F1.0) actor_type (F3.0).
BEGIN DATA
101 1 1
102 2 2
103 1 3
104 2 1
105 1 -1
106 2 -2
107 1 -3
108 2 99
END DATA.
VALUE LABELS gender 1 'Male' 2 'Female'
 /actor_type 1 'Representative of an NGO' 2 'Civil activist' 3 'Human rights defender'
 -1 'Would not say' -2 'Could not say' -3 'Nothing written down' 99 'Keying error'.
MISSING VALUES actor_type (-3 THRU -1, 99).
SAVE OUTFILE='missing-of-others.sav'.
NEW FILE.
* Missing values that are answers in ours.
DATA LIST LIST NOTABLE /ResponseId (F4.0) gender (F1.0) occupation (F2.0).
BEGIN DATA
201 1 1
202 2 2
203 1 8
204 2 9
205 1 3
END DATA.
VALUE LABELS gender 1 'Male' 2 'Female'
 /occupation 1 'Culture' 2 'Education and research' 3 'Health' 8 'Не знаю' 9 'Отказ от ответа'.
MISSING VALUES occupation (8, 9).
SAVE OUTFILE='missing-like-answers.sav'.
NEW FILE.
* A refusal, nothing at all, and a refusal beside a tick in a set of dichotomies.
DATA LIST LIST NOTABLE /ResponseId (F4.0) gender (F1.0) own_sn_facebook own_sn_instagram own_sn_telegram (F1.0).
BEGIN DATA
301 1 1 0 0
302 2 9 9 9
303 1 0 1 0
304 2 0 0 0
305 2 1 0 1
306 1 1 9 0
307 1 0 9 0
END DATA.
VALUE LABELS gender 1 'Male' 2 'Female'
 /own_sn_facebook own_sn_instagram own_sn_telegram 0 'no' 1 'yes' 9 'would not say'.
MISSING VALUES own_sn_facebook own_sn_instagram own_sn_telegram (9).
MRSETS /MDGROUP NAME=$nets LABEL='Networks' VARIABLES=own_sn_facebook own_sn_instagram own_sn_telegram VALUE=1.
SAVE OUTFILE='missing-in-a-set.sav'.
NEW FILE.
* The same question as a set of categories.
DATA LIST LIST NOTABLE /ResponseId (F4.0) gender net1 net2 net3 (F2.0).
BEGIN DATA
401 1 1 . .
402 2 99 . .
403 1 3 1 .
404 2 . . .
405 2 7 98 98
END DATA.
VALUE LABELS gender 1 'Male' 2 'Female'
 /net1 net2 net3 1 'Facebook' 3 'Instagram' 7 'Telegram' 98 'No more' 99 'Refused'.
MISSING VALUES net1 net2 net3 (98, 99).
MRSETS /MCGROUP NAME=$nets LABEL='Which social networks do you use?' VARIABLES=net1 net2 net3.
SAVE OUTFILE='set-of-categories.sav'.
NEW FILE.
* Labels decide, whatever the codes look like.
DATA LIST FIXED NOTABLE /ResponseId 1-3 gender 5 (A).
BEGIN DATA
501 F
502 F
503 M
END DATA.
VALUE LABELS gender 'F' 'Female' 'M' 'Male'.
SAVE OUTFILE='letters.sav'.
NEW FILE.
DATA LIST FIXED NOTABLE /ResponseId 1-3 gender 5-6 (A).
BEGIN DATA
511  1
512  1
513  2
END DATA.
VALUE LABELS gender ' 1' 'Female' ' 2' 'Male'.
SAVE OUTFILE='digits.sav'.
NEW FILE.
* Nothing but numbers.
DATA LIST LIST NOTABLE /ResponseId (F4.0) gender (F1.0).
BEGIN DATA
521 1
522 2
END DATA.
SAVE OUTFILE='numbers-only.sav'.
NEW FILE.
* A weight and a filter.
DATA LIST LIST NOTABLE /ResponseId (F4.0) gender (F1.0) w (F5.2) filter_$ (F1.0).
BEGIN DATA
601 1 0.5 1
602 1 0.5 1
603 1 1 0
604 2 2 1
END DATA.
VALUE LABELS gender 1 'Male' 2 'Female' /filter_$ 0 'Not Selected' 1 'Selected'.
WEIGHT BY w.
SAVE OUTFILE='weighted.sav'.

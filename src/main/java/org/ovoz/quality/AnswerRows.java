package org.ovoz.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers of many interviews in little memory: two bytes per question. Every question has a dictionary of the
 * answers that occur; 0 stands for no valid answer.
 */
final class AnswerRows {

    private final List<Question> questions;
    private final List<Map<Object, Short>> numbers = new ArrayList<>();
    private final List<List<Object>> answers = new ArrayList<>();
    private final List<short[]> rows = new ArrayList<>();

    AnswerRows(List<Question> questions) {
        this.questions = List.copyOf(questions);
        questions.forEach(_ -> {
            numbers.add(new HashMap<>());
            answers.add(new ArrayList<>());
        });
    }

    void add(int[] codes) {
        var row = new short[questions.size()];
        for (int question = 0; question < row.length; question++) {
            row[question] = number(question, questions.get(question).answer(codes));
        }
        rows.add(row);
    }

    short[] row(int number) {
        return rows.get(number);
    }

    int questions() {
        return questions.size();
    }

    /** The place of a variable's question, or −1. */
    int question(String variable) {
        for (int question = 0; question < questions.size(); question++) {
            if (questions.get(question).variable().equals(variable)) {
                return question;
            }
        }
        return -1;
    }

    /** The code of a single choice in a row, or −1 without a valid answer. */
    int code(int row, int question) {
        var number = rows.get(row)[question];
        return number == 0 ? -1 : (Integer) answers.get(question).get(number - 1);
    }

    /** More different answers to one question than a short can tell apart would be read as missing. */
    private short number(int question, Object answer) {
        if (answer == Question.NONE || answers.get(question).size() == Short.MAX_VALUE) {
            return numbers.get(question).getOrDefault(answer, (short) 0);
        }
        return numbers.get(question).computeIfAbsent(answer, found -> {
            answers.get(question).add(found);
            return (short) answers.get(question).size();
        });
    }
}

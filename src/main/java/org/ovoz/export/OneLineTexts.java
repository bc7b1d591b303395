package org.ovoz.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import org.ovoz.export.stream.DataWriter;
import org.ovoz.interview.sent.CodedInterview;

/** Puts a visible mark where a text begins a new line: the readers of CSV in SPSS take every line for a case. */
record OneLineTexts(DataWriter writer) implements DataWriter {

    @Override
    public void write(CodedInterview interview) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        interview.texts().forEach((variable, text) -> texts.put(variable, text.replaceAll("\\R", " ⏎ ")));
        writer.write(new CodedInterview(
                interview.id(), interview.codes(), texts, interview.completedOn(), interview.seconds()));
    }

    @Override
    public void end() throws IOException {
        writer.end();
    }
}

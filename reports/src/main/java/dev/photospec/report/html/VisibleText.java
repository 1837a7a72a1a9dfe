package dev.photospec.report.html;

import dev.photospec.report.Characters;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;

/** Gives templates every text with what a browser would obey or hide spelt out. */
final class VisibleText extends DefaultObjectWrapper {

    VisibleText() {
        super(Configuration.VERSION_2_3_35);
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        return super.wrap(value instanceof String text ? Characters.visibleLines(text) : value);
    }
}

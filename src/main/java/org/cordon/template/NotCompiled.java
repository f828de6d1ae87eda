package org.cordon.template;

/** Says what of a template is not known here, so that Thymeleaf itself writes its pages. */
final class NotCompiled extends Exception {

    private static final long serialVersionUID = 1;

    NotCompiled(String what) {
        super(what);
    }
}
